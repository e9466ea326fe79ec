package io.jiuyuan.publicnotice.process;

import io.jiuyuan.publicnotice.steps.NoticeSupervision;
import io.jiuyuan.publicnotice.steps.ObjectionFile;
import io.jiuyuan.workflow.FormView;
import org.springframework.stereotype.Component;

/** 异议核查超期督办: the supervising tier needs no contact of who objected. */
@Component
class SuperviseObjectionForm extends SuperviseNoticeForm {

    private final ObjectionFile file;

    SuperviseObjectionForm(ObjectionFile file, NoticeSupervision supervision) {
        super(supervision, NoticeObjectionProcess.SUPERVISE);
        this.file = file;
    }

    @Override
    FormView.Builder begin(String number) {
        FormView.Builder view = FormView.about("对资金公示的异议", "异议编号 " + number);
        file.cardsWithoutContact(number).forEach(view::card);
        return view;
    }
}
