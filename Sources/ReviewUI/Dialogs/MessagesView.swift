import ReviewApp
import Terminal

extension MessagesPage: DialogView {
  /// A step of the dialog below counts, too, because going back leads there.
  var step: DialogStep { DialogStep(subject: viewBelow?.step) }
  var target: AnyHashable { AnyHashable(viewBelow?.target) }

  private var viewBelow: (any DialogView)? { below as? any DialogView }

  /// The newest are at the bottom, so scrolling up shows older ones.
  func keys(page: Int) -> [DialogKey] {
    [DialogKey([.escape, "q", "M"], "back", .dismiss)]
      + DialogKey.scrolling(page: page, forward: -1)
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.drawMessages(from: scroll, on: &canvas)
  }
}

extension ScreenView {
  /// All messages, the newest at the bottom.
  fileprivate func drawMessages(from scroll: Int, on canvas: inout Canvas) {
    let messages = state.messages.all
    drawPageTitle("Messages", StyledText(Figure.count(messages.count), .muted), on: &canvas)
    let rows = layout.body.dropFirst()
    guard !messages.isEmpty else {
      canvas.put("No messages yet.", row: rows.lowerBound, column: 1, style: Style(.muted))
      return
    }
    var row = rows.upperBound
    for message in messages.dropLast(min(scroll, messages.count - 1)).reversed() {
      let lines = self.lines(of: message)
      row -= lines.count
      for (offset, line) in lines.enumerated() where row + offset >= rows.lowerBound {
        canvas.put(line, row: row + offset, column: 1, width: size.columns - 2)
      }
      guard row > rows.lowerBound else { return }
    }
  }

  private func lines(of message: Message) -> [StyledText] {
    let time = Figure.time(message.date, utcOffset: utcOffset)
    let sign: DisplayText =
      switch message.weight {
      case .note: " "
      case .warning: "!"
      case .failure: glyphs.cross
      }
    let width = size.columns - 14
    return DisplayText(message.text).wrapped(to: width).enumerated().map { number, text in
      let head: DisplayText = number == 0 ? "\(time) \(sign) " : "           "
      return StyledText(head, number == 0 ? message.role : .text) + StyledText(text)
    }
  }
}

extension Message {
  fileprivate var role: StyleRole {
    switch weight {
    case .note: .muted
    case .warning: .warning
    case .failure: .error
    }
  }
}
