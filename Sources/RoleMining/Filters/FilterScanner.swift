/// Splits a filter into tokens.
///
/// It works on Unicode scalars, not characters: on the wire a quote ends a string even before a combining
/// mark.
struct FilterScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The next token; `end` after the last one.
  mutating func next() -> FilterToken {
    skip { $0.properties.isWhitespace }
    guard position < scalars.count else { return token(.end, from: position) }
    let start = position
    switch scalars[position] {
    case "(": return single(.opening)
    case ")": return single(.closing)
    case ",": return single(.comma)
    case "\"": return string()
    case let scalar where Self.isSign(scalar):
      skip(while: Self.isSign)
      return token(.sign(text(from: start)), from: start)
    default:
      skip(while: Self.isPartOfWord)
      return token(.word(text(from: start)), from: start)
    }
  }

  private mutating func string() -> FilterToken {
    let start = position
    var value = String.UnicodeScalarView()
    position += 1
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "\"": return token(.string(String(value)), from: start)
      case "\\":
        guard position < scalars.count else { return token(.unclosedString, from: start) }
        guard scalars[position] == "\"" || scalars[position] == "\\" else {
          return FilterToken(kind: .unknownEscape, range: position - 1..<position + 1)
        }
        value.append(scalars[position])
        position += 1
      default: value.append(scalar)
      }
    }
    return token(.unclosedString, from: start)
  }

  private mutating func single(_ kind: FilterToken.Kind) -> FilterToken {
    position += 1
    return token(kind, from: position - 1)
  }

  private mutating func skip(while isIncluded: (Unicode.Scalar) -> Bool) {
    while position < scalars.count, isIncluded(scalars[position]) { position += 1 }
  }

  private func token(_ kind: FilterToken.Kind, from start: Int) -> FilterToken {
    FilterToken(kind: kind, range: start..<position)
  }

  private func text(from start: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<position])
    return String(view)
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "<", ">", "!", "&", "|", "~", "'", "’", "“", "”": true
    default: false
    }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", ",", "\"": false
    default: !isSign(scalar) && !scalar.properties.isWhitespace
    }
  }
}
