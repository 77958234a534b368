#!/usr/bin/env -S node --no-regexp-tier-up --no-flush-bytecode --interrupt-budget=600000
// Nearly every pattern of a question is tried more than once, and V8 would first compile it for its
// interpreter and then again for the processor; what was compiled stays until it is kept; and a short run
// is over before what V8 optimizes early has paid.
const { runBundle } = require('./run-bundle.cjs');

runBundle('cli');
