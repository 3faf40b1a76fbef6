extension ArraySlice<Int32> {
  /// The numbers in both of two ascending lists, ascending.
  func shared(with other: Self) -> [Int32] {
    var shared: [Int32] = []
    var (place, otherPlace) = (startIndex, other.startIndex)
    while place < endIndex, otherPlace < other.endIndex {
      let (number, otherNumber) = (self[place], other[otherPlace])
      if number == otherNumber { shared.append(number) }
      if number <= otherNumber { place += 1 }
      if otherNumber <= number { otherPlace += 1 }
    }
    return shared
  }

  /// The numbers of an ascending list that another ascending list does not have, ascending.
  func subtracting(_ other: Self) -> [Int32] {
    var rest: [Int32] = []
    var otherPlace = other.startIndex
    for number in self {
      while otherPlace < other.endIndex, other[otherPlace] < number { otherPlace += 1 }
      if otherPlace == other.endIndex || other[otherPlace] != number { rest.append(number) }
    }
    return rest
  }

  /// Whether an ascending list has a number.
  func hasOrdered(_ number: Int32) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == number
  }
}
