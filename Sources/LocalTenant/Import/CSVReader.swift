import CCSV

/// Reads CSV in chunks with libcsv, and tracks line numbers, which libcsv does not.
///
/// RFC 4180, with the variations of real exports: a byte-order mark, a first line that names the separator,
/// semicolons or tabs, CR LF, line breaks in quotes, spaces around fields, empty rows.
final class CSVReader {
  private var parser = csv_parser()
  private let file: String
  private let separator: UInt8?
  private let onRow: (borrowing CSVRow) throws -> Void
  private var failure: (any Error)?
  private var head: [UInt8] = []
  private var isStarted = false
  private var isAfterCarriageReturn = false
  private var row = CSVRow()

  /// Prepares to read; `file` is the name for errors.
  ///
  /// - Parameters:
  ///   - file: The file's name.
  ///   - separator: The separator, unless the file names another one; nil finds it in the first row.
  ///   - onRow: Receives each row that is not empty, the header first.
  /// - Throws: `ImportError` if memory is exhausted.
  init(
    file: String, separator: UInt8? = nil, onRow: @escaping (borrowing CSVRow) throws -> Void
  ) throws {
    self.file = file
    self.separator = separator
    self.onRow = onRow
    let options = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)
    guard csv_init(&parser, options) == 0 else {
      throw ImportError(file: file, message: "There is not enough memory to read this file.")
    }
  }

  deinit { csv_free(&parser) }

  /// Reads the next bytes.
  ///
  /// - Throws: `ImportError` for malformed CSV, and what `onRow` throws.
  func read(_ bytes: UnsafeRawBufferPointer) throws {
    if isStarted { return try parse(bytes) }
    head.append(contentsOf: bytes)
    // The separator is known once the first line is complete.
    let rows = Self.withoutBlankRows(head)
    if head.count > 1 << 20 || rows.contains(where: Self.isLineEnd) { try start() }
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
    if let line = SeparatorLine(head) {
      csv_set_delim(&parser, line.separator)
      head.removeFirst(line.length)
      endRow(Int32(head.isEmpty ? 0x0A : head.removeFirst()))
    } else {
      csv_set_delim(&parser, separator ?? Self.usualSeparator(of: head))
    }
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
    if !row.isBlank, failure == nil {
      do {
        try onRow(row)
      } catch {
        failure = error
      }
    }
    row.next()
  }
}
