/// An identity and an entitlement that it holds, by their ids.
struct Pair {
  let identity: String
  let entitlement: String
}

extension Pair {
  /// Reads a line with whitespace between the ids; nil for a blank line.
  ///
  /// - Throws: `ImportError` if there are not two words, or they are not text.
  init?(line bytes: ArraySlice<UInt8>, number: Int, of file: String) throws {
    let words = bytes.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard !words.isEmpty else { return nil }
    guard words.count == 2 else {
      let column = words.count > 2 ? words[2].startIndex : bytes.endIndex
      throw ImportError(
        file: file, line: number, column: column - bytes.startIndex + 1,
        message: Self.refusal(of: words.count))
    }
    let texts = words.map { String(validating: $0, as: UTF8.self) }
    guard let identity = texts[0], let entitlement = texts[1], !bytes.contains(0) else {
      throw ImportError(file: file, line: number, message: "Invalid UTF-8.")
    }
    self.init(identity: identity, entitlement: entitlement)
  }

  /// Reads a CSV row of two ids; empty fields may follow.
  ///
  /// - Throws: `ImportError` if there are not two, or they are not text.
  init(row: borrowing CSVRow, of file: String) throws {
    var columns: [Int] = []
    for column in 0..<row.count where !row[column].isEmpty { columns.append(column) }
    guard columns == [0, 1] else {
      let stray = columns.first { $0 > 1 }
      let missing = columns.contains(0) ? 1 : 0
      throw row.error(stray ?? missing, of: file, Self.refusal(of: columns.count))
    }
    self.init(identity: try row.text(0, of: file), entitlement: try row.text(1, of: file))
  }

  private static func refusal(of count: Int) -> String {
    let wish = "Expected an identity id and an entitlement id"
    return switch count {
    case ..<2: "\(wish); found only one."
    case 2: "\(wish) in the first two columns."
    default: "\(wish); found \(count) ids."
    }
  }
}
