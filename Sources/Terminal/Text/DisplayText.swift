/// Text that is safe to display: the only text that a ``Canvas`` accepts.
///
/// Names, descriptions and messages come from a tenant, a file or a server, and are untrusted. This type
/// sanitises them: control characters, escape sequences, bidirectional overrides and invisible characters
/// become one visible ``mark`` each, so that they can neither control the terminal nor make different names
/// look alike. The result has exactly ``width`` columns.
///
/// ```swift
/// let title: DisplayText = "Role \(role.name)"   // the name is sanitised
/// ```
package struct DisplayText: Sendable, Hashable {
  /// The replacement for each unprintable character.
  package static let mark: Unicode.Scalar = "·"

  /// The end of a truncated text.
  package static let ellipsis: Unicode.Scalar = "…"

  /// The maximum width; longer texts are truncated with an ellipsis.
  ///
  /// No terminal is that wide, and it bounds the cost of a hostile text.
  package static let columnLimit = 4096

  /// The text, safe to write to a UTF-8 terminal.
  package private(set) var string: String

  /// The width in terminal columns.
  package private(set) var width: Int

  /// Sanitises a text.
  /// - Parameter untrusted: any text.
  package init(_ untrusted: String) {
    var door = Door()
    door.pass(untrusted)
    self.init(string: door.string, width: door.width)
  }

  /// An empty text.
  package init() {
    self.init(string: "", width: 0)
  }

  /// Wraps a sanitised text.
  init(string: String, width: Int) {
    self.string = string
    self.width = width
  }

  /// Whether it is empty.
  package var isEmpty: Bool { string.isEmpty }

  /// Concatenates two texts.
  package static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    let joined = DisplayText(string: left.string + right.string, width: left.width + right.width)
    return joined.truncated(to: columnLimit)
  }

  /// Appends a text.
  package static func += (left: inout DisplayText, right: DisplayText) {
    left = left + right
  }

  /// The text, truncated with an ellipsis if necessary.
  /// - Parameter columns: the maximum width; negative values count as 0.
  /// - Returns: a text of at most that width.
  package func truncated(to columns: Int) -> DisplayText {
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

  /// The text, or its beginning and its end with an ellipsis between them, so that names that begin
  /// alike are distinguished.
  /// - Parameter columns: the columns there are; none or fewer give an empty text.
  /// - Returns: a text of at most that many columns.
  package func shortened(to columns: Int) -> DisplayText {
    guard width > columns, columns > 4 else { return truncated(to: columns) }
    let tail = (columns - 1) / 3
    let (_, end) = split(at: width - tail)
    return truncated(to: columns - end.width) + end
  }

  /// The text in two parts, the first at most some columns wide.
  ///
  /// A character that takes two columns and lies across the border goes to the second part.
  package func split(at columns: Int) -> (head: DisplayText, rest: DisplayText) {
    var head = DisplayText()
    var rest = DisplayText()
    for cluster in clusters {
      if rest.isEmpty, head.width + cluster.width <= columns {
        head.string += cluster.text
        head.width += cluster.width
      } else {
        rest.string += cluster.text
        rest.width += cluster.width
      }
    }
    return (head, rest)
  }
}

extension DisplayText: CustomStringConvertible {
  /// The safe text, for logs and terminals.
  package var description: String { string }
}

extension Sequence<DisplayText> {
  /// The texts joined with a separator.
  package func joined(separator: DisplayText = DisplayText()) -> DisplayText {
    var iterator = makeIterator()
    guard var result = iterator.next() else { return DisplayText() }
    while let next = iterator.next() { result += separator + next }
    return result
  }
}
