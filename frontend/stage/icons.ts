import { svg, type SVGTemplateResult } from 'lit';

const line = (path: string): SVGTemplateResult => svg`
  <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"
    stroke-linejoin="round" aria-hidden="true"><path d=${path}></path></svg>`;
const solid = (path: string): SVGTemplateResult =>
  svg`<svg viewBox="0 0 18 18" fill="currentColor" aria-hidden="true"><path d=${path}></path></svg>`;

export const startIcon = solid('M3 3h2v12H3zM15 3v12L6.500 9z');
export const endIcon = solid('M13 3h2v12h-2zM3 3v12l8.500-6z');
export const backIcon = line('M11 3.500 5.500 9l5.500 5.500');
export const nextIcon = line('M7 3.500 12.500 9 7 14.500');
export const iterationIcon = line('m4 3.500 5.500 5.500L4 14.500M9.500 3.500 15 9l-5.500 5.500');
export const plusIcon = line('M9 3.500v11M3.500 9h11');
export const minusIcon = line('M3.500 9h11');
export const fitIcon = line('M3 6.500V3h3.500M11.500 3H15v3.500M15 11.500V15h-3.500M6.500 15H3v-3.500');
export const checkIcon = line('m3 9.500 4.200 4.200L15 4.800');
export const crossIcon = line('m4.500 4.500 9 9m0-9-9 9');
export const waitIcon = line('M5 9h8');
export const closeIcon = crossIcon;
