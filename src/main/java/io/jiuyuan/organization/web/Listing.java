package io.jiuyuan.organization.web;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** One page of a list. */
record Listing<T>(List<T> items, int page, int size, long total) {

    private static final int LARGEST = 200;

    static <T> Listing<T> of(Page<T> page) {
        return new Listing<>(page.getContent(), page.getNumber(), page.getSize(), page.getTotalElements());
    }

    /** Whatever was asked for, a page that exists and is not too large. */
    static Pageable page(int page, int size) {
        return PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), LARGEST));
    }
}
