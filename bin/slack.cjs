#!/usr/bin/env -S node --no-regexp-tier-up --no-flush-bytecode --interrupt-budget=600000
const { runBundle } = require('./run-bundle.cjs');

runBundle('slack');
