import Glibc

/// The line settings of a terminal (`termios`), to see that a program put them back.
public struct TerminalSettings: Equatable, Sendable, CustomStringConvertible {
  /// How input is translated (`c_iflag`).
  public let inputFlags: UInt32
  /// How output is translated (`c_oflag`).
  public let outputFlags: UInt32
  /// Speed and character size (`c_cflag`).
  public let controlFlags: UInt32
  /// Echo, line editing and signals (`c_lflag`).
  public let localFlags: UInt32
  /// The characters that interrupt, erase, stop and so on (`c_cc`).
  public let controlCharacters: [UInt8]

  init(_ settings: termios) {
    inputFlags = settings.c_iflag
    outputFlags = settings.c_oflag
    controlFlags = settings.c_cflag
    localFlags = settings.c_lflag
    controlCharacters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  /// Whether what is typed appears by itself.
  public var isEcho: Bool { localFlags & UInt32(ECHO) != 0 }

  /// Whether the kernel hands input over line by line.
  public var isCanonical: Bool { localFlags & UInt32(ICANON) != 0 }

  /// Whether Ctrl-C and Ctrl-Z become signals.
  public var makesSignals: Bool { localFlags & UInt32(ISIG) != 0 }

  /// The settings in words, for the message of a failed comparison.
  public var description: String {
    let words = "echo \(isEcho), canonical \(isCanonical), signals \(makesSignals)"
    let flags = [inputFlags, outputFlags, controlFlags, localFlags]
      .map { "0x" + String($0, radix: 16) }
    return "\(words), flags \(flags.joined(separator: " "))"
  }
}
