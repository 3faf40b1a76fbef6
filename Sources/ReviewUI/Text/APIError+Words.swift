import RoleMining
import Terminal

extension APIError {
  /// Why something is not here, and what to do now, for the place where it would stand.
  ///
  /// - Parameter things: What is not here, as the start of a sentence, such as "The entitlements".
  /// - Returns: One or two sentences.
  func words(insteadOf things: String) -> DisplayText {
    guard kind == .forbidden else {
      return DisplayText(
        "\(things) could not be loaded: \(kind.summary.loweringFirst). Ctrl-R retries.")
    }
    guard let scope else {
      return DisplayText("\(things) are refused to this login. Ctrl-R retries.")
    }
    return DisplayText(
      "\(things) are refused to this login: it needs the scope \(scope). Ctrl-R retries.")
  }

  /// The scope of which a token needs one like it for the operation; nil where every token will do.
  private var scope: String? {
    Endpoint.all.first { $0.name == operation }?.scopes.first
  }
}
