#!/usr/bin/env node
const { runBundle } = require('./run-bundle.cjs');

runBundle('slack');
