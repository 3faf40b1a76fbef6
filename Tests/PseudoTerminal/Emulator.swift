import CVTerm
import TestSupport

/// A terminal without a window: takes what a program writes and keeps what a person would see.
///
/// It is libvterm with the states added that libvterm only reports and does not keep.
final class Emulator {
  let terminal: OpaquePointer
  let screen: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private var replies: [UInt8] = []
  var properties = TerminalProperties()

  /// - Throws: `SystemFailure` if there is no memory for it.
  init(rows: Int, columns: Int) throws {
    guard let terminal = vterm_new(Int32(rows), Int32(columns)),
      let screen = vterm_obtain_screen(terminal)
    else { throw SystemFailure("could not make a terminal emulator") }
    self.terminal = terminal
    self.screen = screen
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let value, let user else { return 0 }
      Emulator.from(user).properties.set(property, to: value.pointee)
      return 1
    }
    connect()
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  private func connect() {
    // Unretained is enough: the terminal that holds the pointer is freed in deinit.
    let user = Unmanaged.passUnretained(self).toOpaque()
    vterm_set_utf8(terminal, 1)
    vterm_output_set_callback(
      terminal,
      { bytes, count, user in
        guard let bytes, let user else { return }
        let buffer = UnsafeRawBufferPointer(start: bytes, count: count)
        Emulator.from(user).replies.append(contentsOf: buffer)
      }, user)
    vterm_screen_set_callbacks(screen, callbacks, user)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  private static func from(_ user: UnsafeMutableRawPointer) -> Emulator {
    Unmanaged<Emulator>.fromOpaque(user).takeUnretainedValue()
  }

  /// Takes what the program wrote.
  func feed(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes {
      vterm_input_write(terminal, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
  }

  func resize(rows: Int, columns: Int) {
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  /// What the terminal answered to the program since the last call.
  func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  /// What a key sends now.
  func bytes(of key: VTermKey, _ modifier: VTermModifier) -> [UInt8] {
    vterm_keyboard_key(terminal, key, modifier)
    return takeReplies()
  }

  /// What stands around a paste; nothing where the program did not ask for it.
  func pasteMarks() -> (start: [UInt8], end: [UInt8]) {
    vterm_keyboard_start_paste(terminal)
    let start = takeReplies()
    vterm_keyboard_end_paste(terminal)
    return (start, takeReplies())
  }
}
