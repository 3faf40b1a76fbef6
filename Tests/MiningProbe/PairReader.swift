import FoundationEssentials
import RoleMiner

/// Reads files of whitespace-separated words.
enum PairReader {
  static func assignments(at path: String) throws -> Assignments {
    var identities = Numbering()
    var entitlements = Numbering()
    var pairs: [(identity: Int, entitlement: Int)] = []
    let data = try Data(contentsOf: URL(filePath: path))
    var waiting: Int?
    data.withUnsafeBytes { bytes in
      var start = 0
      for place in 0...bytes.count {
        guard place == bytes.count || bytes[place] <= UInt8(ascii: " ") else { continue }
        if place > start {
          let word = bytes[start..<place]
          if let identity = waiting {
            pairs.append((identity, entitlements.number(of: word)))
            waiting = nil
          } else {
            waiting = identities.number(of: word)
          }
        }
        start = place + 1
      }
    }
    return Assignments(
      identityIDs: identities.ids, entitlementIDs: entitlements.ids, numbered: pairs)
  }

  static func attributes(
    at path: String, in assignments: Assignments
  ) throws -> [AttributeValues] {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    var names: [String] = []
    var values: [String: [String: String]] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: "\t").map(String.init)
      guard words.count == 3 else { continue }
      if values[words[1]] == nil { names.append(words[1]) }
      values[words[1], default: [:]][words[0]] = words[2]
    }
    return names.map {
      AttributeValues(name: $0, values: values[$0] ?? [:], in: assignments)
    }
  }
}

/// Numbers words in the order of first occurrence.
private struct Numbering {
  private(set) var ids: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of word: Slice<UnsafeRawBufferPointer>) -> Int {
    let id = String(decoding: word, as: UTF8.self)
    if let known = numbers[id] { return known }
    numbers[id] = ids.count
    ids.append(id)
    return ids.count - 1
  }
}
