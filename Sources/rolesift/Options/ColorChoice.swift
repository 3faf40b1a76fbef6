import ArgumentParser

/// How many colours the analyst wants.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  /// What the terminal says it can show; none when `NO_COLOR` is set.
  case auto
  /// None.
  case never
  /// The palette of 256, although the terminal may show more.
  case palette = "256"
  /// Any colour, although the terminal does not say so.
  case trueColor = "truecolor"

  /// The variables that the screen reads, as they are for this choice.
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
