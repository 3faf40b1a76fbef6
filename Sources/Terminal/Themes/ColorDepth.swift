/// How many colours a terminal can show.
public enum ColorDepth: String, Hashable, Sendable, CaseIterable, Comparable {
  /// None: bold, reverse and letters only.
  case none
  /// The sixteen that every terminal lets its user choose.
  case sixteen = "16"
  /// The palette of 256.
  case palette = "256"
  /// Any colour.
  case trueColor = "truecolor"

  /// What the terminal can show and the analyst wants.
  /// - Parameters:
  ///   - environment: the environment of the process; `NO_COLOR` (set and not empty) wins.
  ///   - colors: the number of colours that terminfo gives the terminal.
  public init(environment: [String: String], colors: Int) {
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

  /// Whether a depth shows fewer colours than another.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
