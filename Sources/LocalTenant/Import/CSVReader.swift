import CCSV

/// Reads CSV in chunks with libcsv, and tracks line numbers, which libcsv does not.
///
/// RFC 4180, with the variations of real exports: a byte-order mark, semicolons or tabs, CR LF, line breaks
/// in quotes.
final class CSVReader {
  private var parser = csv_parser()
  private let file: String
  private let onRow: (borrowing CSVRow) throws -> Void
  private var failure: (any Error)?
  private var head: [UInt8] = []
  private var isStarted = false
  private var isAfterCarriageReturn = false
  private var row = CSVRow()

  /// Prepares to read; `file` is the name for errors, `onRow` receives each row, the header first.
  init(file: String, onRow: @escaping (borrowing CSVRow) throws -> Void) throws {
    self.file = file
    self.onRow = onRow
    let options = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)
    guard csv_init(&parser, options) == 0 else {
      throw ImportError(file: file, message: "There is not enough memory to read this file.")
    }
    // RFC 4180: spaces are part of a field. libcsv would trim them.
    csv_set_space_func(&parser) { _ in 0 }
  }

  deinit { csv_free(&parser) }

  /// Reads the next bytes.
  ///
  /// - Throws: `ImportError` for malformed CSV, and what `onRow` throws.
  func read(_ bytes: UnsafeRawBufferPointer) throws {
    if isStarted { return try parse(bytes) }
    head.append(contentsOf: bytes)
    // The separator is known once the first line is complete.
    if head.count > 1 << 20 || head.contains(where: { $0 == 0x0A || $0 == 0x0D }) { try start() }
  }

  /// Reads the end of the file.
  ///
  /// - Throws: `ImportError` for unclosed quotes, and what `onRow` throws.
  func finish() throws {
    if !isStarted { try start() }
    let status = csv_fini(&parser, Self.takeField, Self.takeEnd, context)
    if let failure { throw failure }
    guard status == 0 else {
      throw ImportError(
        file: file, line: row.line, message: "This row has unclosed quotes.")
    }
  }

  private func start() throws {
    isStarted = true
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    csv_set_delim(&parser, Self.separator(of: head))
    try head.withUnsafeBytes { try parse($0) }
    head = []
  }

  private func parse(_ bytes: UnsafeRawBufferPointer) throws {
    let count = csv_parse(
      &parser, bytes.baseAddress, bytes.count, Self.takeField, Self.takeEnd, context)
    if let failure { throw failure }
    guard count == bytes.count else {
      throw ImportError(
        file: file, line: row.line, column: row.count + 1,
        message: "Misplaced quotation mark: double it, and quote the whole value.")
    }
  }

  /// The most frequent of comma, semicolon and tab in the first line, outside quotes.
  private static func separator(of head: [UInt8]) -> UInt8 {
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = candidates.map { _ in 0 }
    var isQuoted = false
    for byte in head {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      guard byte != 0x0A, byte != 0x0D else { break }
      if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    let most = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return counts[most] > 0 ? candidates[most] : candidates[0]
  }

  private var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  private static let takeField:
    @convention(c) (
      UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?
    ) -> Void = { bytes, count, context in
      guard let context else { return }
      let reader = Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue()
      reader.isAfterCarriageReturn = false
      reader.row.append(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
    }

  private static let takeEnd: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    character, context in
    guard let context else { return }
    Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue().endRow(character)
  }

  /// CR LF is reported as two row ends, and each blank line as one (`CSV_REPALL_NL`).
  private func endRow(_ character: Int32) {
    let isSecondHalf = character == 0x0A && isAfterCarriageReturn
    isAfterCarriageReturn = character == 0x0D
    guard !isSecondHalf else { return }
    if row.count > 0, failure == nil {
      do {
        try onRow(row)
      } catch {
        failure = error
      }
    }
    row.next()
  }
}
