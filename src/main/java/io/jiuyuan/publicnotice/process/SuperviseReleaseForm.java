package io.jiuyuan.publicnotice.process;

import io.jiuyuan.publicnotice.steps.NoticeFile;
import io.jiuyuan.publicnotice.steps.NoticeSupervision;
import io.jiuyuan.workflow.FormView;
import org.springframework.stereotype.Component;

/** 公示复核超期督办. */
@Component
class SuperviseReleaseForm extends SuperviseNoticeForm {

    private final NoticeFile file;

    SuperviseReleaseForm(NoticeFile file, NoticeSupervision supervision) {
        super(supervision, PublicNoticeProcess.SUPERVISE_RELEASE);
        this.file = file;
    }

    @Override
    FormView.Builder begin(String number) {
        FormView.Builder view = FormView.about(file.title(number), "公示编号 " + number);
        file.cards(number).forEach(view::card);
        return view;
    }
}
