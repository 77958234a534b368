/** Numbers that are appended one by one, without an object for each. */
export class GrowingColumn {
  private values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The numbers so far; a view that the next `push` may leave behind. */
  view(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}
