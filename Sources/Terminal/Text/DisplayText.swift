/// Text that is safe to show: the only text that a ``Canvas`` accepts.
///
/// Names, descriptions and messages come from a tenant, a file or a server, and are data. This type
/// is the one door that they pass: control characters, escape sequences, bidirectional overrides
/// and invisible characters become one visible ``mark`` each, so that they can neither drive the
/// terminal nor make two different names look the same. What is left takes exactly the number of
/// columns that ``width`` says.
///
/// ```swift
/// let title: DisplayText = "Role \(role.name)"   // the name passes the door
/// ```
public struct DisplayText: Sendable, Hashable {
  /// What stands for each character that cannot be shown.
  public static let mark: Unicode.Scalar = "·"

  /// What stands at the end of a text that was cut.
  public static let ellipsis: Unicode.Scalar = "…"

  /// The most columns that a text keeps; the rest is cut with an ellipsis.
  ///
  /// No terminal is that wide, and the cost of a hostile text stays bounded.
  public static let columnLimit = 4096

  /// The text itself, safe to write to a terminal that understands UTF-8.
  public private(set) var string: String

  /// How many terminal columns the text takes.
  public private(set) var width: Int

  /// Makes a text safe.
  /// - Parameter untrusted: any text, from anywhere.
  public init(_ untrusted: String) {
    var door = Door()
    door.pass(untrusted)
    self.init(string: door.string, width: door.width)
  }

  /// An empty text.
  public init() {
    self.init(string: "", width: 0)
  }

  /// Takes text that has passed the door already.
  init(string: String, width: Int) {
    self.string = string
    self.width = width
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { string.isEmpty }

  /// The text followed by another.
  public static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    let joined = DisplayText(string: left.string + right.string, width: left.width + right.width)
    return joined.truncated(to: columnLimit)
  }

  /// Adds a text at the end of another.
  public static func += (left: inout DisplayText, right: DisplayText) {
    left = left + right
  }

  /// The text, or as much of its beginning as fits, with an ellipsis at its end.
  /// - Parameter columns: the columns there are; none or fewer give an empty text.
  /// - Returns: a text of at most that many columns.
  public func truncated(to columns: Int) -> DisplayText {
    guard width > columns else { return self }
    guard columns > 0 else { return DisplayText() }
    var kept = ""
    var taken = 0
    for cluster in clusters {
      guard taken + cluster.width < columns else { break }
      kept += cluster.text
      taken += cluster.width
    }
    kept.unicodeScalars.append(Self.ellipsis)
    return DisplayText(string: kept, width: taken + 1)
  }
}

extension DisplayText: CustomStringConvertible {
  /// The safe text, for logs and for standard output on a terminal.
  public var description: String { string }
}

extension Sequence<DisplayText> {
  /// The texts one after the other, with another text between each two.
  public func joined(separator: DisplayText = DisplayText()) -> DisplayText {
    var iterator = makeIterator()
    guard var result = iterator.next() else { return DisplayText() }
    while let next = iterator.next() { result += separator + next }
    return result
  }
}
