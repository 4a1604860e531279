/** Reads so many bytes at a time from what arrives in pieces of any size. */
export type ByteReader = {
  /** Exactly so many bytes; null when the source has ended before the first of them. @throws RangeError when it ends in the middle. */
  read(count: number): Promise<Buffer | null>
  /** Up to and without the next line end. @throws RangeError when none comes within `most` bytes. */
  line(most: number): Promise<string>
}

export function byteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const pieces = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)

  async function more(): Promise<boolean> {
    const next = await pieces.next()
    if (next.done === true) return false
    held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value])
    return true
  }

  function take(count: number): Buffer {
    const taken = held.subarray(0, count)
    held = held.subarray(count)
    return taken
  }

  return {
    async read(count) {
      while (held.length < count && (await more()));
      if (held.length >= count) return take(count)
      if (held.length === 0) return null
      throw new RangeError('the file ends too early')
    },
    async line(most) {
      while (!held.includes(10) && held.length <= most && (await more()));
      const end = held.indexOf(10)
      if (end < 0 || end > most) throw new RangeError('no line end')
      const text = take(end).toString('utf8')
      take(1)
      return text
    },
  }
}
