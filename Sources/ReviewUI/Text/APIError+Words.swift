import Review
import ReviewApp
import RoleMining
import Terminal

extension APIError {
  /// Why something is missing and what to do, shown in its place. What is refused is refused again.
  ///
  /// - Parameter things: What is missing, as the start of a sentence, such as "The entitlements".
  /// - Returns: One or two sentences.
  func words(insteadOf things: String) -> DisplayText {
    guard kind == .forbidden else {
      let advice = kind == .unauthorized ? Self.loginAdvice : "Ctrl-R retries."
      return DisplayText("\(things) could not be loaded: \(kind.summary.loweringFirst). \(advice)")
    }
    let refusal = "This login may not read \(things.loweringFirst)"
    guard lackedLevels.isEmpty else {
      return DisplayText(
        "\(refusal): its user level is too low. It needs the level \(lackedLevels.words).")
    }
    return DisplayText(scope.map { "\(refusal): it needs the scope \($0)." } ?? "\(refusal).")
  }

  /// The scope that a token needs for the operation; nil if any token suffices.
  private var scope: String? {
    Endpoint.all.first { $0.name == operation }?.scopes.first
  }
}
