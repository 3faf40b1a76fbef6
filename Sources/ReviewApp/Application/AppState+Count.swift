extension AppState {
  /// The largest number that can be typed before a key; no list is longer.
  private static var greatestCount: Int { 9_999_999 }

  /// Types a digit of the number for the next key. A digit too many is dropped.
  mutating func typeCount(_ digit: Int) {
    let number = (typedCount ?? 0) * 10 + digit
    typedCount = number > Self.greatestCount ? typedCount : number
  }
}
