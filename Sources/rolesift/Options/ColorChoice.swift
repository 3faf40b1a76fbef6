import ArgumentParser

/// The number of colours to use.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  /// What the terminal reports; none if `NO_COLOR` is set.
  case auto
  /// No colours.
  case never
  /// The 256-colour palette, even if the terminal supports more.
  case palette = "256"
  /// 24-bit colour, even if the terminal does not report it.
  case trueColor = "truecolor"

  /// The environment variables as the screen should read them.
  func applied(to variables: [String: String]) -> [String: String] {
    var variables = variables
    switch self {
    case .auto: break
    case .never: variables["NO_COLOR"] = "1"
    case .palette:
      variables["NO_COLOR"] = nil
      variables["COLORTERM"] = nil
    case .trueColor:
      variables["NO_COLOR"] = nil
      variables["COLORTERM"] = "truecolor"
    }
    return variables
  }
}
