package io.jiuyuan.documents;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/**
 * Long lists as PDF: A4 across, the table's head on every page, pages numbered. A page is drawn as its rows come, so that ten
 * thousand lines take no more memory than the finished file.
 */
public interface Lists {

    /**
     * Writes the PDF; the same list gives the same pages.
     *
     * @param rows one text per column, null for an empty cell
     */
    void print(Sheet sheet, Iterator<List<String>> rows, OutputStream to);

    /**
     * @param above lines between title and table
     * @param below lines after the table, e.g. the total, the office and the day
     */
    record Sheet(String title, List<String> above, List<Column> columns, List<String> below) {}

    /**
     * @param width share of the whole, of any unit
     * @param right whether its cells stand on the right, as amounts do
     */
    record Column(String name, int width, boolean right) {

        public static Column of(String name, int width) {
            return new Column(name, width, false);
        }
    }
}
