/**
 * The folders of the browser's half and who may import whom, as ArchitectureTest keeps it for Java: each storey sees only
 * those below it.
 */
const storeys = ['wire', 'run', 'element', 'chart', 'stage'];
const features = ['compare', 'digits'];

const folder = name => (name === 'wire' ? '^frontend/wire\\.ts$' : `^frontend/${name}/`);
const known = [...storeys, ...features, 'page'].map(folder);

const upwards = storeys.map((name, height) => ({
  name: `${name}-sees-what-is-below`,
  comment: `A page is made of drawings and a drawing of a run, never the other way round: ${name} can be read, tested and moved without what stands above it.`,
  severity: 'error',
  from: { path: folder(name) },
  to: { path: [...storeys.slice(height + 1), ...features, 'page'].map(folder) },
}));

const apart = features.map(name => ({
  name: `${name}-opens-no-other-feature`,
  comment: 'A feature can be read, changed or removed without opening another.',
  severity: 'error',
  from: { path: folder(name) },
  to: { path: [...features.filter(other => other !== name), 'page'].map(folder) },
}));

const placeless = [
  { from: { path: '^frontend/', pathNot: known }, to: {} },
  { from: {}, to: { path: '^frontend/', pathNot: known } },
].map(ends => ({
  name: 'every-folder-has-its-place',
  comment: 'No rule sees a folder that is neither a storey nor a feature: a new one is named in this file first.',
  severity: 'error',
  ...ends,
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'A file that can be understood alone can be taught alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...upwards,
    ...apart,
    ...placeless,
    {
      name: 'run-needs-no-library',
      comment: 'A run is data and arithmetic: it is tested without a page, and a chart or page of any kind can show it.',
      severity: 'error',
      from: { path: folder('run') },
      to: { path: 'node_modules' },
    },
    {
      name: 'the-page-stands-alone',
      comment: "The page's own frame is there before anything is drawn, so it waits for no drawing.",
      severity: 'error',
      from: { path: folder('page') },
      to: { path: [...storeys, ...features].map(folder) },
    },
    {
      name: 'no-lost-import',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^frontend/generated' },
  },
};
