package io.jiuyuan.organization;

import java.util.List;

/** Staff lists as spreadsheets, one row per post: 用户名, 姓名, 角色, 单位代码, 起始日期, 截止日期. */
public interface StaffLists {

    /**
     * Creates accounts and posts. A row that cannot be taken leaves the others alone; the same list again changes nothing.
     *
     * @param xlsx at most 10,000 rows
     * @throws io.jiuyuan.shared.InputRejected when the file as a whole cannot be read
     */
    List<RowResult> importSheet(byte[] xlsx);

    /** An empty list with its explanation and the roles. */
    byte[] template();

    /** The results as a spreadsheet, to hand out the one-time passwords. */
    byte[] resultSheet(List<RowResult> results);

    /** What became of a row. */
    enum Outcome {
        CREATED("已新建账号"),
        POST_ADDED("已增加任职"),
        POST_CHANGED("已更新截止日期"),
        UNCHANGED("已存在，无变化"),
        REJECTED("未导入");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param row number of the row in the sheet, the heading being row 1
     * @param message what is wrong or was done, in Chinese
     * @param oneTimePassword of a new account, else null; nobody can read it again
     */
    record RowResult(int row, String username, String name, Outcome outcome, String message, String oneTimePassword) {}
}
