import CZlib

/// Unpacks DEFLATE (RFC 1951), the usual compression in zip archives.
enum Inflation {
  /// Unpacks some bytes.
  ///
  /// - Parameters:
  ///   - packed: The bytes.
  ///   - size: How many come out.
  /// - Returns: What comes out.
  /// - Throws: `BrokenArchive`, also if more or fewer bytes come out.
  static func unpacking(_ packed: ArraySlice<UInt8>, size: Int) throws(BrokenArchive) -> [UInt8] {
    var input = Array(packed)
    // One more shows whether more comes out than announced, and leaves room if nothing does.
    var output = Array(repeating: UInt8(0), count: size + 1)
    guard let packedSize = uInt(exactly: input.count), let room = uInt(exactly: output.count) else {
      throw BrokenArchive()
    }
    var stream = z_stream()
    // A negative number: nothing stands around the bits.
    guard
      inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw BrokenArchive() }
    defer { inflateEnd(&stream) }
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, packedSize)
        (stream.next_out, stream.avail_out) = (output.baseAddress, room)
        return inflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END, stream.avail_out == 1 else { throw BrokenArchive() }
    output.removeLast()
    return output
  }
}
