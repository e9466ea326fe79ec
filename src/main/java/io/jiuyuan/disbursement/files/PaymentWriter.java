package io.jiuyuan.disbursement.files;

import java.io.OutputStream;

/** Writes one payment after the other; {@link #close} ends the file and leaves the stream open. */
public interface PaymentWriter extends AutoCloseable {

    void write(PaymentRow row);

    @Override
    void close();

    static PaymentWriter of(Layout layout, FileHead head, OutputStream out) {
        return layout.xml() ? new Pain001Writer(head, out) : new CsvPayments(layout, out);
    }
}
