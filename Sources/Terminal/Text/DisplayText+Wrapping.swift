extension DisplayText {
  /// The text in lines of at most some columns, broken between words where that is possible.
  ///
  /// - Parameters:
  ///   - columns: The columns.
  ///   - isCut: Whether a longer word is cut; otherwise its line is too long, so that nothing is lost.
  /// - Returns: The lines.
  package func wrapped(to columns: Int, cuttingWords isCut: Bool = true) -> [DisplayText] {
    guard columns > 0 else { return [] }
    var lines: [DisplayText] = []
    var line = DisplayText()
    for word in string.split(separator: " ").map({ DisplayText(String($0)) }) {
      let joined = line.isEmpty ? word : "\(line) \(word)"
      guard joined.width > columns else {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = isCut ? word.truncated(to: columns) : word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The text in some lines at most. An ellipsis ends the last one if there are more.
  package func wrapped(to columns: Int, lines count: Int) -> [DisplayText] {
    let lines = wrapped(to: columns)
    guard lines.count > count, count > 0 else { return lines }
    let rest = lines[(count - 1)...].map(\.string).joined(separator: " ")
    return lines.prefix(count - 1) + [DisplayText(rest).truncated(to: columns)]
  }
}
