package io.jiuyuan.security.web;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * The parameter {@code page} of every list, wherever it is read: none before the first, none so far behind the last that the
 * number of its first row is none any more, which the database would answer with an error.
 */
@ControllerAdvice
class PageNumbers {

    /** With pages of 200 rows far above everything that is stored, and below what a row's number can be. */
    private static final int LAST = 1_000_000;

    @InitBinder("page")
    void within(WebDataBinder binder) {
        binder.registerCustomEditor(int.class, new Within());
        binder.registerCustomEditor(Integer.class, new Within());
    }

    private static final class Within extends PropertyEditorSupport {

        /** @throws NumberFormatException which is told as a parameter of the wrong type */
        @Override
        public void setAsText(String text) {
            setValue(Math.min(Math.max(Integer.parseInt(text.strip()), 0), LAST));
        }
    }
}
