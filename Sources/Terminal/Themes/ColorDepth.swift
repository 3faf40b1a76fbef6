/// The number of colours of a terminal.
package enum ColorDepth: String, Hashable, Sendable, CaseIterable, Comparable {
  /// None: only bold, reverse and characters.
  case none
  /// The sixteen that the user can configure.
  case sixteen = "16"
  /// The palette of 256.
  case palette = "256"
  /// 24-bit colour.
  case trueColor = "truecolor"

  /// The colour depth that the terminal supports and the analyst wants.
  /// - Parameters:
  ///   - environment: the environment; `NO_COLOR` (set and not empty) takes precedence.
  ///   - colors: the number of colours in terminfo.
  package init(environment: [String: String], colors: Int) {
    let isUnwanted = !(environment["NO_COLOR"] ?? "").isEmpty
    self =
      switch colors {
      case _ where isUnwanted: .none
      case ..<8: .none
      case ..<256: .sixteen
      case ..<(1 << 24): .palette
      default: .trueColor
      }
  }

  /// Whether a depth has fewer colours than another.
  package static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
