#!/usr/bin/env -S node --no-regexp-tier-up --no-flush-bytecode
const { runBundle } = require('./run-bundle.cjs');

runBundle('slack');
