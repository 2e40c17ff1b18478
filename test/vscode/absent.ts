/** Stands in for the module `vscode` where there is none, so that the tests can at least be listed. */
const absent: object = new Proxy(() => absent, {
  get: () => absent,
  apply: () => absent,
  construct: () => absent,
});

module.exports = absent;
