extension Color {
  /// The nearest colour at a colour depth; nil without colours.
  func mapped(to depth: ColorDepth) -> Color? {
    switch (depth, self) {
    case (.none, _): nil
    case (.trueColor, _): self
    case (.palette, .indexed): self
    case (.palette, .rgb): nearest(in: 16..<256)
    // The user's sixteen are known by name only, so no other entry is as safe.
    case (.sixteen, .indexed(..<16)): self
    case (.sixteen, _): nearest(in: 0..<16)
    }
  }

  private typealias Channels = (red: Int, green: Int, blue: Int)

  private func nearest(in entries: Range<Int>) -> Color {
    let wanted = channels
    let entry = entries.min {
      Self.distance(wanted, Self.channels(ofEntry: $0))
        < Self.distance(wanted, Self.channels(ofEntry: $1))
    }
    return .indexed(UInt8(clamping: entry ?? 0))
  }

  private var channels: Channels {
    switch self {
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    case .indexed(let entry): Self.channels(ofEntry: Int(entry))
    }
  }

  /// The eye is most sensitive to green and least to blue.
  private static func distance(_ one: Channels, _ other: Channels) -> Int {
    let red = one.red - other.red
    let green = one.green - other.green
    let blue = one.blue - other.blue
    return 3 * red * red + 4 * green * green + 2 * blue * blue
  }

  /// The xterm palette: sixteen colours, a 6 × 6 × 6 cube, 24 greys.
  private static func channels(ofEntry entry: Int) -> Channels {
    if entry >= 232 {
      let grey = 8 + 10 * (entry - 232)
      return (grey, grey, grey)
    }
    if entry >= 16 {
      let levels = [0, 95, 135, 175, 215, 255]
      let cube = entry - 16
      return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    }
    return sixteen[entry]
  }

  private static let sixteen: [Channels] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205),
    (0, 205, 205), (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
}
