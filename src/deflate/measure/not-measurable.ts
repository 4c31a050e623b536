/** The stream is no gzip member as RFC 1952 describes it, or its content has another size than was expected. */
export class NotMeasurable extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'NotMeasurable'
  }
}
