import Terminal

/// The content of one column in one row.
enum TableCell {
  /// A text.
  case text(DisplayText, StyleRole = .text)
  /// A bar followed by its number; the number alone where there is no room for a bar.
  case bar(fraction: Double, label: DisplayText, labelWidth: Int)
  /// There is no value.
  case none
}

extension TableCell {
  /// The cell with another text; unchanged if it has none, or if there is none to show.
  func showing(_ text: DisplayText?) -> TableCell {
    guard let text, case .text(_, let role) = self else { return self }
    return .text(text, role)
  }

  /// A whole number.
  static func count(_ number: Int?, _ role: StyleRole = .text) -> TableCell {
    number.map { .text(Figure.count($0), role) } ?? .none
  }

  /// A text from outside.
  static func untrusted(_ text: String?, _ role: StyleRole = .text) -> TableCell {
    guard let text, !text.isEmpty else { return .none }
    return .text(DisplayText(text), role)
  }

  /// A whole percentage as a bar.
  static func score(_ percent: Int?) -> TableCell {
    percent.map {
      .bar(fraction: Double($0) / 100, label: Figure.count($0), labelWidth: 3)
    } ?? .none
  }

  /// A percentage with a fraction as a bar.
  static func share(_ percent: Double?) -> TableCell {
    percent.map { .bar(fraction: $0 / 100, label: Figure.percent($0), labelWidth: 4) } ?? .none
  }
}
