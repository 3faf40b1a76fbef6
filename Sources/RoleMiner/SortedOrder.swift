/// Ids in ascending order, and the map from their earlier to their new indices.
struct SortedOrder {
  let sorted: [String]
  let rank: [Int32]

  init(of ids: [String]) {
    let order = ids.indices.sorted { ids[$0] < ids[$1] }
    var rank = [Int32](repeating: 0, count: ids.count)
    for (place, index) in order.enumerated() { rank[index] = Int32(place) }
    sorted = order.map { ids[$0] }
    self.rank = rank
  }
}
