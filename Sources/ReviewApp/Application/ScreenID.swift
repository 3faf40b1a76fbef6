/// Tells the screens of one run apart.
package struct ScreenID: Sendable, Hashable {
  let number: Int
}
