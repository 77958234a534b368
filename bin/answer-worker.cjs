const { loadBundle } = require('./run-bundle.cjs');

// A thread of the Slack app that answers. Flags of V8 are those of its process.
module.exports = loadBundle('answer-worker').doTask;
