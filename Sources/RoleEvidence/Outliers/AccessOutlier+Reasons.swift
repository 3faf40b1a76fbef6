extension AccessOutlier {
  /// The reasons, strongest kind first; at least one.
  package var reasons: [OutlierReason] {
    var reasons: [OutlierReason] = []
    if let elsewhere {
      reasons.append(
        .belongsElsewhere(
          held: elsewhere.held.count, of: elsewhere.size, core: elsewhere.core))
    }
    if !beyond.isEmpty { reasons.append(.beyondPeers(count: beyond.count, share: beyondShare)) }
    if !lacking.isEmpty { reasons.append(.lacksCore(count: lacking.count, of: coreCount)) }
    return reasons
  }
}
