const doTask = require('../../bin/answer-worker.cjs');

/** The real thread, but for questions that end it. */
module.exports = (task) => {
  if (/^Stirb!/u.test(task.question)) process.exit(1);
  if (/^Platze!/u.test(task.question)) {
    return new Promise(() => setImmediate(fail, task.question));
  }
  return doTask(task);
};

function fail(message) {
  throw new TypeError(message);
}
