package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.publicnotice.domain.NoticeRemark;
import io.jiuyuan.publicnotice.domain.NoticeRemarkRepository;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the tier above said to a bureau that was late. */
@Component
@Transactional
public class NoticeSupervision {

    private final NoticeRemarkRepository remarks;
    private final Clock clock;

    NoticeSupervision(NoticeRemarkRepository remarks, Clock clock) {
        this.remarks = remarks;
        this.clock = clock;
    }

    /** @param number of the notice or of the objection */
    public void keep(String number, String text, String officer) {
        remarks.save(new NoticeRemark(number, officer, text, clock.instant()));
    }

    @Transactional(readOnly = true)
    public List<NoticeRemark> of(String number) {
        return remarks.findBySubjectNumberOrderByRemarkedAt(number);
    }
}
