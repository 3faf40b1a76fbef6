import Terminal

extension StyleRole {
  /// The letter of the role in ``Canvas/styleLines``.
  public var letter: Character {
    switch self {
    case .text: "."
    case .muted: "m"
    case .header: "h"
    case .headerContext: "H"
    case .columnTitle: "c"
    case .columnTitleSorted: "C"
    case .accent: "a"
    case .bar: "b"
    case .barTrack: "B"
    case .good: "g"
    case .warning: "w"
    case .danger: "d"
    case .pending: "p"
    case .stale: "s"
    case .tabActive: "T"
    case .tab: "t"
    case .hintKey: "k"
    case .hintLabel: "l"
    case .dialogBorder: "x"
    case .dialogTitle: "X"
    case .field: "f"
    case .fieldActive: "F"
    case .placeholder: "o"
    case .searchHit: "S"
    case .newGrant: "n"
    case .excluded: "e"
    case .message: "i"
    case .error: "E"
    }
  }
}
