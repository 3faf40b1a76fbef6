import Terminal

extension DisplayText {
  /// The text in lines of at most some columns, broken between words where that is possible.
  func wrapped(to columns: Int) -> [DisplayText] {
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
      line = word.truncated(to: columns)
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The text in some lines at most. An ellipsis ends the last one if there are more.
  func wrapped(to columns: Int, lines count: Int) -> [DisplayText] {
    let lines = wrapped(to: columns)
    guard lines.count > count, count > 0 else { return lines }
    let rest = lines[(count - 1)...].map(\.string).joined(separator: " ")
    return lines.prefix(count - 1) + [DisplayText(rest).truncated(to: columns)]
  }
}
