extension Column<AttributeShare> {
  /// What is shown of how identities spread over attribute values.
  static var attributeShare: [Self] {
    [
      Column("Attribute", "attributeName") { CellValue($0.attribute) },
      Column("Value", "attributeValue") { CellValue($0.value) },
      Column("Identities", "count") { CellValue($0.count) },
      Column("Percent", "percent", in: .screen) { CellValue($0.percent) },
    ]
  }
}
