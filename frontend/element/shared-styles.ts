import { css } from 'lit';

/** What all elements of the stage look like: quiet buttons, links, checkboxes, and the focus ring. */
export const sharedStyles = css`
  :host { font-family: var(--ui); font-size: var(--t-14); color: var(--ink); }
  *, ::before, ::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, p, ul, table { margin: 0; padding: 0; }
  ul { list-style: none; }
  button, input { font: inherit; color: inherit; letter-spacing: inherit; }
  .num, td, tbody th { font-variant-numeric: tabular-nums lining-nums; }
  .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  sup { font-size: 0.72em; line-height: 0; }
  :focus { outline: none; }
  :focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; border-radius: var(--r-s); }

  .quiet {
    height: var(--target); padding: 0 11px; border: 0; border-radius: var(--r-m); background: none;
    font-size: var(--t-14); color: var(--ink-2); white-space: nowrap; cursor: pointer;
    transition: background var(--m-ui);
  }
  .quiet:hover:not([aria-disabled='true']) { background: var(--field); color: var(--ink); }
  .quiet:focus-visible { outline-offset: 0; border-radius: var(--r-m); }
  .quiet[aria-disabled='true'] { cursor: default; }
  .icon { display: inline-grid; place-items: center; width: var(--target); padding: 0; color: var(--ink); }
  .icon svg { display: block; width: var(--icon); height: var(--icon); }
  .icon[aria-disabled='true'] svg { opacity: 0.32; }

  .link {
    min-height: var(--small); padding: 2px 0; border: 0; background: none;
    font-size: var(--t-14); color: var(--ink-2); cursor: pointer;
    text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 3px;
  }
  .link:hover { color: var(--ink); }

  .check {
    display: inline-flex; align-items: center; gap: 7px; min-height: var(--small);
    font-size: var(--t-14); color: var(--ink-2); white-space: nowrap; cursor: pointer;
  }
  .check:hover { color: var(--ink); }
  .check input { width: 15px; height: 15px; margin: 0; accent-color: var(--ink); cursor: inherit; }
`;
