extension DepartmentTemplate {
  /// Staff departments.
  static let staff = [
    DepartmentTemplate(
      "Legal", "LEG", uses: "Workday", "Salesforce", "Zoom", "NetSuite",
      jobs: JobTemplate("Contract Counsel", "Contracts", "Clauses", "Redlines"),
      JobTemplate("Litigation Counsel", "Matters", "Legal Hold", "Discovery"),
      JobTemplate("Paralegal", "Filings", "Corporate Records", "Signatures"),
      JobTemplate("Privacy Counsel", "Privacy Requests", "Processing Register", "Breaches"),
      JobTemplate("Trademark Specialist", "Trademarks", "Domains", "Takedowns"),
      JobTemplate("Regulatory Specialist", "Regulators", "Licenses", "Hearings")),
    DepartmentTemplate(
      "Treasury", "TRE", uses: "SAP S/4HANA", "NetSuite", "Oracle EBS", "Tableau",
      jobs: JobTemplate("Cash Analyst", "Cash Position", "Bank Statements", "Sweeps"),
      JobTemplate("Payments Officer", "Payment Release", "Bank Keys", "Limits"),
      JobTemplate("Risk Analyst", "Hedges", "Exposures", "Rates"),
      JobTemplate("Loan Administrator", "Loans", "Covenants", "Guarantees"),
      JobTemplate("Investment Analyst", "Deposits", "Funds", "Counterparties"),
      JobTemplate("Insurance Coordinator", "Insurance", "Claims", "Premiums")),
    DepartmentTemplate(
      "Quality", "QUA", uses: "SAP S/4HANA", "Tableau", "Jira", "Oracle EBS",
      jobs: JobTemplate("Quality Inspector", "Inspections", "Defects", "Certificates"),
      JobTemplate("Quality Engineer", "Control Plans", "Measurements", "Root Causes"),
      JobTemplate("Supplier Quality Engineer", "Supplier Defects", "First Articles", "Waivers"),
      JobTemplate("Document Controller", "Controlled Documents", "Revisions", "Archive"),
      JobTemplate("Complaint Analyst", "Complaints", "Recalls", "Trends"),
      JobTemplate("Metrology Technician", "Gauges", "Calibration", "Tolerances")),
    DepartmentTemplate(
      "Facilities", "FAC", uses: "Workday", "NetSuite", "Zoom", "Oracle EBS",
      jobs: JobTemplate("Site Coordinator", "Floor Plans", "Desks", "Visitors"),
      JobTemplate("Building Technician", "Heating", "Elevators", "Alarms"),
      JobTemplate("Reception Officer", "Badges", "Parcels", "Parking"),
      JobTemplate("Energy Analyst", "Meters", "Emissions", "Utilities"),
      JobTemplate("Catering Coordinator", "Canteen", "Allergens", "Suppliers"),
      JobTemplate("Move Planner", "Moves", "Furniture", "Storage")),
    DepartmentTemplate(
      "Internal Audit", "AUD", uses: "SAP S/4HANA", "Snowflake", "Workday", "NetSuite",
      jobs: JobTemplate("Internal Auditor", "Audit Plan", "Working Papers", "Samples"),
      JobTemplate("Technology Auditor", "Access Reviews", "Change Logs", "Backups"),
      JobTemplate("Audit Analyst", "Transactions", "Outliers", "Dashboards"),
      JobTemplate("Ethics Investigator", "Hotline", "Interviews", "Case Files"),
      JobTemplate("Controls Specialist", "Key Controls", "Walkthroughs", "Deficiencies"),
      JobTemplate("Audit Coordinator", "Findings", "Deadlines", "Board Papers")),
    DepartmentTemplate(
      "Field Service", "FSV", uses: "Salesforce", "SAP S/4HANA", "Zendesk", "Jira",
      jobs: JobTemplate("Field Technician", "Work Orders", "Spare Parts", "Site Visits"),
      JobTemplate("Dispatcher", "Dispatch Board", "Crews", "Routes"),
      JobTemplate("Installation Engineer", "Installations", "Acceptance", "Drawings"),
      JobTemplate("Remote Support Engineer", "Remote Access", "Diagnostics", "Firmware"),
      JobTemplate("Warranty Analyst", "Warranty", "Claims", "Serial Numbers"),
      JobTemplate("Service Planner", "Maintenance Plans", "Service Contracts", "Stock")),
  ]
}
