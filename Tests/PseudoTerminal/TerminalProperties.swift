import CVTerm

/// The states of a terminal that libvterm reports when they change and does not keep.
struct TerminalProperties {
  var isAlternateScreen = false
  var isCursorVisible = true
  var tracksMouse = false
  var title = ""

  mutating func set(_ property: VTermProp, to value: VTermValue) {
    switch property {
    case VTERM_PROP_ALTSCREEN: isAlternateScreen = value.boolean != 0
    case VTERM_PROP_CURSORVISIBLE: isCursorVisible = value.boolean != 0
    case VTERM_PROP_MOUSE: tracksMouse = value.number != 0
    case VTERM_PROP_TITLE: title = value.string.map { String(cString: $0) } ?? ""
    default: break
    }
  }
}
