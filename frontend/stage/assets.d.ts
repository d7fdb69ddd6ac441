/** A formula in TeX, typeset by the build: HTML beside MathML. */
declare module '*.tex' {
  const typeset: string;
  export default typeset;
}

/** KaTeX's style sheet as a text. */
declare module 'virtual:typesetting-rules' {
  const css: string;
  export default css;
}
