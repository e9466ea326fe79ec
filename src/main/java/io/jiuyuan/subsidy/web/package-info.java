package io.jiuyuan.subsidy.web;
