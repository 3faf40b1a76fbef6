/// An identity of the sample organisation.
package struct SampleIdentity: Sendable, Equatable {
  /// 32 hexadecimal digits.
  package let id: String

  /// First and last name, with a middle initial for duplicates.
  package let name: String

  /// The first name; may have accents.
  package let firstName: String

  /// The last name; may have accents or an apostrophe.
  package let lastName: String

  /// A unique address at example.org, ASCII only.
  package let email: String

  /// The name of the department.
  package let department: String

  /// The title of the job; 1 % of identities have none.
  package let jobTitle: String?

  /// The city; 2 % of identities have none.
  package let location: String?

  /// The index of the manager; nil at the top.
  package let manager: Int?

  /// `employee` or `contractor`.
  package let employeeType: String

  /// The first day of work as year-month-day, such as `2019-04-01`.
  package let startDate: String

  /// The cost centre, such as `CC-4210`.
  package let costCenter: String

  /// `active`, `longTermLeave` or `inactive`; 97 % are active.
  package let lifecycleState: String
}
