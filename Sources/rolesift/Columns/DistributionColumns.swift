import RoleMining

extension Column<PopularityDistribution.Bucket> {
  private static var barWidth: Int { 40 }

  /// How many entitlements have which popularity, with a bar for each number.
  ///
  /// - Parameter greatest: The greatest of the numbers.
  /// - Returns: The columns.
  static func bucket(greatest: Int) -> [Self] {
    [
      Column("Popularity", "popularity") { CellValue($0.popularity) },
      Column("Entitlements", "count") { CellValue($0.count) },
      Column("", "bar", in: .screen) { bucket in
        guard greatest > 0, bucket.count > 0 else { return .text("") }
        // Whatever there is can be seen.
        let length = max(
          1, bucket.count.multipliedReportingOverflow(by: barWidth).partialValue / greatest)
        return .text(String(repeating: "#", count: length))
      },
    ]
  }
}
