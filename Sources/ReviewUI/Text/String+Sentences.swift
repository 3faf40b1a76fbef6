extension String {
  /// The text as it continues after a colon. A first word in capitals keeps them.
  var loweringFirst: String {
    guard let first, !dropFirst().prefix(1).contains(where: \.isUppercase) else { return self }
    return first.lowercased() + dropFirst()
  }

  /// The first of several sentences.
  var firstSentence: String {
    firstRange(of: ". ").map { String(self[..<$0.lowerBound]) + "." } ?? self
  }
}

extension String {
  /// The first line, with an ellipsis if there are more.
  var firstLine: String {
    guard let end = firstIndex(where: \.isNewline) else { return self }
    return self[..<end] + " …"
  }
}
