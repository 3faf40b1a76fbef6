import RoleMining
import Terminal

extension APIError {
  /// Why something is missing and what to do, shown in its place.
  ///
  /// - Parameter things: What is missing, as the start of a sentence, such as "The entitlements".
  /// - Returns: One or two sentences.
  func words(insteadOf things: String) -> DisplayText {
    guard kind == .forbidden else {
      return DisplayText(
        "\(things) could not be loaded: \(kind.summary.loweringFirst). Ctrl-R retries.")
    }
    guard let scope else {
      return DisplayText("This login may not read \(things.loweringFirst). Ctrl-R retries.")
    }
    return DisplayText(
      "This login may not read \(things.loweringFirst): it needs the scope \(scope). Ctrl-R retries."
    )
  }

  /// The scope that a token needs for the operation; nil if any token suffices.
  private var scope: String? {
    Endpoint.all.first { $0.name == operation }?.scopes.first
  }
}
